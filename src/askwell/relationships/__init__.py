"""What we owe each other. Noun: Promise. Verbs: promise, keep, let go. Thanks and updates come later."""
