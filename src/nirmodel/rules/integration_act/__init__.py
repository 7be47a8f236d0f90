"""What the integration act alone asks for (integreringsloven)."""

from nirmodel.rules.integration_act import introduction_programme, norwegian_training, reception_qualification

__all__ = ["DUTIES"]

DUTIES = (*introduction_programme.DUTIES, *norwegian_training.DUTIES, *reception_qualification.DUTIES)
