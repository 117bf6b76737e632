import java.util.spi.ToolProvider;

/// Runs google-java-format on every Java source under `src`, with the four spaces of its AOSP
/// style. The build calls it with one argument: `check` lists the files that are not formatted and
/// fails if there are any, `apply` rewrites them.
void main(String... args) throws IOException {
    var mode = args.length == 1 ? args[0] : "";
    var arguments = new ArrayList<String>();
    arguments.add("--aosp");
    switch (mode) {
        case "check" -> arguments.addAll(List.of("--dry-run", "--set-exit-if-changed"));
        case "apply" -> arguments.add("--replace");
        default -> {
            System.err.println("Format.java: the mode is check or apply, not \"" + mode + "\"");
            System.exit(2);
        }
    }
    try (var files = Files.walk(Path.of("src"))) {
        files.filter(Files::isRegularFile)
                .map(Path::toString)
                .filter(file -> file.endsWith(".java"))
                .sorted()
                .forEach(arguments::add);
    }
    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0 && mode.equals("check")) {
        System.err.println(
                "The files above are not formatted: mvn process-sources -Dformat.mode=apply");
    }
    System.exit(status);
}
