"""The rules of SAAR: values and a time go in, a decision comes out. Standard library only."""
