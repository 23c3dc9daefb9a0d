"""The call tree: neighbours without Telegram are rung by one who has it. (M5)"""
