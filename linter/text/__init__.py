"""Arabic text as such: its alphabet, its tokens, its normal forms. Imports nothing of ours."""
