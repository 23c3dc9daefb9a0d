"""Exercises: SAAR played, with nothing real in it. (X4, M7)"""
