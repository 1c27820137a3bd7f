using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary>Says what a replay found, a version a line; candidacies by their public ids, never people.</summary>
internal sealed class ReplayText(TextWriter output, Language language)
{
    private int versions;
    private int differing;

    public void Add(VersionReplay one)
    {
        versions++;
        differing += one.Differing.Count;
        var report = one.Report;
        Line("protocol.replay.version", one.Version.Identifier, one.Version.Version, report.Replayed, report.Erased, report.Differing.Count);
        foreach (var candidacy in one.Differing)
        {
            Line("protocol.replay.differing", candidacy);
        }
    }

    /// <summary>Whether all verdicts came out the same; a proof that was asked for and has none is said to have none.</summary>
    public bool Conclude(string? achievement)
    {
        if (achievement is not null && versions == 0)
        {
            Line("protocol.replay.none", achievement);
            return false;
        }

        Line(differing == 0 ? "protocol.replay.same" : "protocol.replay.not-same");
        return differing == 0;
    }

    private void Line(string key, params object?[] arguments) => output.WriteLine(Printable.Line(TextCatalog.Get(language, key, arguments)));
}
