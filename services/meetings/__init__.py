"""Theme meetings: topics, dates, guests and the entry for a calendar, in the small-talk group. (M6)"""
