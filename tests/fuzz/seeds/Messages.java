/** رسائل البرنامج ، بالعربية. */
class Messages {
    // تعليق قصير
    static final String HELLO = "مرحبا بكم الى البرنامج\n";
    static final char LETTER = 'ب';
    static final String BLOCK = """
        نص من عدة أسطر ، هنا
        """;
}
