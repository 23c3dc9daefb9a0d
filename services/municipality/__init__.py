"""The municipality: its coordinators, the groups that take part, and the group of their admins. (M4)"""
