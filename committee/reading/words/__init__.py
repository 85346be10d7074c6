"""What is known of the words of minutes: sentences, verbs, names and parties."""
