using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>What a version takes over from the one before it, in a sentence.</summary>
internal static class VersionWords
{
    public static string Accepts(Language language, ProtocolNode now, int version, ProtocolNode before, int older)
    {
        var kept = now.LeavesAlsoIn(before);
        var fresh = now.Leaves().Where(l => !kept.Contains(l)).ToList();
        var key =
            kept.Count == 0 ? "none"
            : fresh.Count == 0 ? "all"
            : "some";
        return TextCatalog.Get(language, $"achievements.accepts.{key}", version, older, Names(language, kept), Names(language, fresh));
    }

    private static string Names(Language language, IReadOnlyList<Leaf> leaves) =>
        string.Join(", ", leaves.Select(l => TextCatalog.Get(language, "achievements.quoted", OneLine.Of(l.Name))));
}
