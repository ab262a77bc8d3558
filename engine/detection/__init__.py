"""Find every digit in a picture: detectors behind one interface, suppression, COCO files."""
