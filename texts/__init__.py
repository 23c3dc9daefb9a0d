"""Every sentence a person reads, per language, in Fluent files; see `texts.render`."""
