"""Paper: sheets that a printer takes, set from values alone. It knows no other room. (M5, M8, M9)"""
