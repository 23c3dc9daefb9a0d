"""How the reader is taught: the labelled messages, and the run that makes its model."""
