using System.Buffers.Text;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Evidence = Aloi.Standards.OpenBadges.Evidence;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>The works and proofs that the verdict rests on, by address where they have one.</summary>
internal static class EvidenceParts
{
    public static IEnumerable<Evidence> Of(Verdict verdict)
    {
        foreach (var node in verdict.Nodes.Where(n => n is { State: NodeState.Satisfied, Node: Leaf }))
        {
            foreach (var fact in node.Facts)
            {
                if (Of((Leaf)node.Node, fact.Result) is { } evidence)
                {
                    yield return evidence;
                }
            }
        }
    }

    /// <summary>The minutes of a jury, by their digest: whoever holds them can show that they are these.</summary>
    public static IEnumerable<Evidence> Of(IEnumerable<JuryMinutesInfo> minutes, BadgeTemplate template) =>
        minutes.Select(m => new Evidence
        {
            Id = $"ni:///sha-256;{Base64Url.EncodeToString(Convert.FromHexString(m.Digest))}",
            Name = TextCatalog.Get(template.Language, "credentials.badge.minutes"),
            Genre = "jury minutes",
        });

    private static Evidence? Of(Leaf leaf, FactResult result) =>
        result switch
        {
            FactResult.Artefact artefact => Of(leaf, artefact.Reference),
            FactResult.HeldCredential held => Of(leaf, held.Link),
            _ => null,
        };

    private static Evidence Of(Leaf leaf, string reference) =>
        Uri.TryCreate(reference, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new Evidence { Id = uri.AbsoluteUri, Name = leaf.Name }
            // A private file is named by its content: whoever is shown it can tell that it is the one, and nobody else learns anything.
            : FileReference.NameOf(reference) is { } name ? new Evidence { Id = name, Name = leaf.Name }
            : new Evidence { Name = leaf.Name, Narrative = reference };
}
