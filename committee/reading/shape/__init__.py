"""What gives lines a shape: furniture, headings, sections, and what stands around the items."""
