package fr.verbatim.cli;

import picocli.CommandLine.IVersionProvider;

/// Says which version runs, as the jar's manifest has it.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {version == null ? "Verbatim" : "Verbatim " + version};
    }
}
