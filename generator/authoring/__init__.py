"""What the hub itself writes into the content for authors and translators."""
