"""Who asks to be let out himself: X ASKED TO LEAVE the town, ASKED FOR A SAFE WAY OUT of it; and who is not asked: the
body IN which a source is that tells of it, the land TOWARDS which he would go."""
