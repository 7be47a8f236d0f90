"""The engine (private): asks rules of records. It knows no rule, no record and no law by name."""
