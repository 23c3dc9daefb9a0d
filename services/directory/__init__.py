"""The directory: groups list themselves, people find theirs, and areas that overlap. (M1, M3)"""
