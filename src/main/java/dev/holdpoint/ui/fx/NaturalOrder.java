package dev.holdpoint.ui.fx;

import java.util.Comparator;

/** Sorts texts as people do: digits by their number ({@code db-2} before {@code db-10}), upper and lower case alike. */
public enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endI = end(left, i);
            int endJ = end(right, j);
            int order = parts(left.substring(i, endI), right.substring(j, endJ));
            if (order != 0) {
                return order;
            }
            i = endI;
            j = endJ;
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    /** Where the run of digits, or the single other character, at {@code start} ends. */
    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    private static int parts(String left, String right) {
        if (isDigit(left.charAt(0)) && isDigit(right.charAt(0))) {
            var a = left.replaceFirst("^0+(?=.)", "");
            var b = right.replaceFirst("^0+(?=.)", "");
            return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
        }
        return left.compareToIgnoreCase(right);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
