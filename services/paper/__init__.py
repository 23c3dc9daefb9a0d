"""What is printed: its values, in the words of a language. Changes nothing but the log. (M5, M8, M9)"""
