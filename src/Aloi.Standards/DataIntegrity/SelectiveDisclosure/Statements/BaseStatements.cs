using System.Text.Json;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.JsonLd.ToRdf;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>
/// The whole document as statements, its blank nodes labelled with the key of the base proof (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.16,
/// canonicalizeAndGroup). Nodes are followed from the document into a selection by the place of their objects, so neither holds invented
/// identifiers.
/// </summary>
internal sealed class BaseStatements : IDisposable
{
    // What leads to no quad is not signed: anyone could then add it or change it and keep the signature.
    private static readonly LinkedDataOptions Reading = new()
    {
        RefuseDroppedTerms = true,
        RefuseDisguisedTerms = true,
        LabelPlaces = true,
    };

    private readonly ReadOnlyMemory<byte> document;
    private readonly JsonDocument parsed;
    private readonly ContextLibrary contexts;
    private readonly HmacLabels labels;
    private readonly CanonicalDataset canonical;

    /// <summary>Reads a document without its proofs.</summary>
    /// <exception cref="JsonLdException">It has no canonical form, or something in it would not be signed.</exception>
    internal BaseStatements(ReadOnlyMemory<byte> unsecured, byte[] hmacKey, ContextLibrary contexts)
    {
        (document, this.contexts, labels) = (unsecured, contexts, new HmacLabels(hmacKey));
        canonical = LinkedDataCanonicalizer.Canonicalize(unsecured.Span, contexts, Reading);
        All = StatementList.Relabel(canonical.NQuads, labels.Of)!;
        parsed = StrictJson.Parse(unsecured);
    }

    /// <summary>All that the document says.</summary>
    internal StatementList All { get; }

    /// <summary>What the pointers select, which is nothing where there are none; null, and why not, when it cannot be selected.</summary>
    /// <exception cref="JsonLdException">The selected parts by themselves have no canonical form.</exception>
    internal SelectedStatements? Select(IReadOnlyList<string> pointers, out Derivation.Refused? refused)
    {
        if (pointers.Count == 0)
        {
            refused = null;
            return SelectedStatements.None;
        }

        if (PointerTree.Of(parsed.RootElement, pointers, out refused) is not { } tree)
        {
            return null;
        }

        var selection = Selection.Of(document, parsed.RootElement, tree);
        var part = LinkedDataCanonicalizer.Canonicalize(selection.Json.Span, contexts, Reading);
        var selected = SelectedStatements.Of(selection.Json, part.NQuads, LabelsOf(part, selection.Source), All);
        refused = selected is null ? new Derivation.Refused(DerivationProblem.NotSelectable, null) : null;
        return selected;
    }

    /// <inheritdoc/>
    public void Dispose() => parsed.Dispose();

    /// <summary>From the canonical labels that a selection's nodes have by themselves to the labels that they have in the whole document.</summary>
    private Dictionary<string, string> LabelsOf(CanonicalDataset part, SourceMap source)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (own, issued) in part.IssuedIdentifiers)
        {
            if (canonical.IssuedIdentifiers.TryGetValue(OriginalOf(own, source), out var original))
            {
                map.Add(issued, labels.Of(original));
            }
        }

        return map;
    }

    /// <summary>The label that a selection's node has in the document.</summary>
    private static string OriginalOf(string own, SourceMap source) =>
        PlaceLabel.Parse(own) is { } place && source.Find(place) is { } original ? PlaceLabel.Of(original) : own;
}
