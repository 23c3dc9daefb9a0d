"""Pages for people who are in no group yet: find yours, or start one. Starlette and Jinja2. (M2)"""
