package dev.osiscope.export.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A font that comes with the app, as far as a picture needs it: how wide a text is, and its outlines. Neither kerning nor
/// ligatures: labels are short. All sizes are in em. Any thread.
public enum Typeface {
    /// For words.
    WORDS("Inter-Regular.otf", "Inter", false),
    /// For words that weigh more.
    WORDS_BOLD("Inter-Bold.otf", "Inter", true),
    /// For bytes, numbers, addresses and flags.
    CODE("JetBrainsMono-Regular.ttf", "JetBrains Mono", false),
    /// For those that weigh more.
    CODE_BOLD("JetBrainsMono-Bold.ttf", "JetBrains Mono", true);

    private static final int UNITS_PER_EM = 18;
    private static final int LONG_METRICS = 34;

    private final String file;
    private final String family;
    private final boolean bold;
    private final Map<Integer, Path2D.Double> drawn = new ConcurrentHashMap<>();
    private Loaded loaded;

    Typeface(String file, String family, boolean bold) {
        this.file = file;
        this.family = family;
        this.bold = bold;
    }

    /// What the font is called.
    public String family() {
        return family;
    }

    /// Whether it is the bold one of its family.
    public boolean bold() {
        return bold;
    }

    /// How wide `text` is, in em.
    public double width(String text) {
        Loaded font = font();
        return text.codePoints().map(font.characters::glyph).mapToDouble(font::advance).sum();
    }

    /// The outlines of `text`, in em: the origin is where its base line begins, and the y axis goes down.
    public Path2D outline(String text) {
        Loaded font = font();
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int character : text.codePoints().toArray()) {
            int glyph = font.characters.glyph(character);
            path.append(glyph(glyph).getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += font.advance(glyph);
        }
        return path;
    }

    private Path2D.Double glyph(int glyph) {
        return drawn.computeIfAbsent(glyph, wanted -> {
            Loaded font = font();
            Path2D.Double outline = font.outlines.outline(wanted);
            outline.transform(AffineTransform.getScaleInstance(1.0 / font.unitsPerEm, -1.0 / font.unitsPerEm));
            return outline;
        });
    }

    private synchronized Loaded font() {
        if (loaded == null) {
            loaded = Loaded.of(FontTables.shipped(file));
        }
        return loaded;
    }

    /// What was read of the font's file.
    ///
    /// @param metrics     the table `hmtx`
    /// @param longMetrics how many glyphs have a width of their own; all others have the last of them
    private record Loaded(CharacterMap characters, ByteBuffer metrics, int longMetrics, int unitsPerEm,
            GlyphOutlines outlines) {

        static Loaded of(FontTables tables) {
            GlyphOutlines outlines = tables.has("glyf")
                    ? new TrueTypeOutlines(tables)
                    : new CffOutlines(new CffTable(tables.table("CFF ")));
            return new Loaded(new CharacterMap(tables.table("cmap")), tables.table("hmtx"),
                    tables.table("hhea").getShort(LONG_METRICS), tables.table("head").getShort(UNITS_PER_EM), outlines);
        }

        double advance(int glyph) {
            return (double) Short.toUnsignedInt(metrics.getShort(4 * Math.min(glyph, longMetrics - 1))) / unitsPerEm;
        }
    }
}
