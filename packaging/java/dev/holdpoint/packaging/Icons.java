package dev.holdpoint.packaging;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Every icon, drawn from the one SVG: PNGs for Linux, an ICO for Windows, an ICNS for macOS. The latter two are
 * containers of PNGs (Windows since Vista, macOS since 10.7).
 */
final class Icons {
    /** Pixels, of one side. */
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private static final int ICO_LARGEST = 256;
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;

    /** ICNS's names for the sizes of a PNG; 24 and 48 have none. */
    private static final Map<String, Integer> ICNS = new TreeMap<>(Map.of(
            "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic11", 32, "ic12", 64, "ic13",
            256, "ic14", 512));

    private final Map<Integer, byte[]> pictures = new TreeMap<>();

    private Icons() {}

    /** Draws {@code svg} in every size. */
    static Icons of(Path svg) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var drawing = new SVGLoader().load(svg.toUri().toURL());
        if (drawing == null) {
            throw new IOException(svg + " is not an SVG");
        }
        var icons = new Icons();
        for (var size : SIZES) {
            icons.pictures.put(size, png(drawing, size));
        }
        return icons;
    }

    /** Writes all of them into {@code directory}. */
    Icons write(Path directory) throws IOException {
        for (var picture : pictures.entrySet()) {
            Files.write(directory.resolve("holdpoint-" + picture.getKey() + ".png"), picture.getValue());
        }
        Files.write(directory.resolve("holdpoint.ico"), ico());
        Files.write(directory.resolve("holdpoint.icns"), icns());
        return this;
    }

    /** The file name of the icon that jpackage wants on {@code os}. */
    static String fileFor(Os os) {
        return switch (os) {
            case LINUX -> "holdpoint-256.png";
            case WINDOWS -> "holdpoint.ico";
            case MACOS -> "holdpoint.icns";
        };
    }

    byte[] png(int size) {
        return picture(size).clone();
    }

    private byte[] picture(int size) {
        return Objects.requireNonNull(pictures.get(size), "a size that is drawn");
    }

    private static byte[] png(SVGDocument drawing, int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((java.awt.Component) null, brush, new ViewBox(size, size));
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** Source: Microsoft's ICONDIR and ICONDIRENTRY. A side of 256 is written as 0. */
    byte[] ico() {
        var parts = pictures.entrySet().stream()
                .filter(picture -> picture.getKey() <= ICO_LARGEST)
                .toList();
        var offset = ICO_HEADER + ICO_ENTRY * parts.size();
        var total =
                offset + parts.stream().mapToInt(part -> part.getValue().length).sum();
        var file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) parts.size());
        for (var part : parts) {
            var side = (byte) (part.getKey() % ICO_LARGEST);
            file.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(part.getValue().length).putInt(offset);
            offset += part.getValue().length;
        }
        parts.forEach(part -> file.put(part.getValue()));
        return file.array();
    }

    /** Source: Apple's Icon Services, as file(1) and iconutil read it: a name and a length, big-endian, before each. */
    byte[] icns() {
        var total = 8
                + ICNS.values().stream()
                        .mapToInt(size -> 8 + picture(size).length)
                        .sum();
        var file = ByteBuffer.allocate(total);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(total);
        ICNS.forEach((name, size) -> {
            var picture = picture(size);
            file.put(name.getBytes(StandardCharsets.US_ASCII))
                    .putInt(8 + picture.length)
                    .put(picture);
        });
        return file.array();
    }
}
