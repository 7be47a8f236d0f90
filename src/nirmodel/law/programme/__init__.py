"""The introduction programme (introduksjonsprogram): a file for each line of IMDi's page or of a statute."""
