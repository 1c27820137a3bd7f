using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>What is known so far of the object being expanded. Only its end tells whether it is a node, a value, a list or a set.</summary>
internal struct NodeDraft
{
    internal ActiveContext Active;
    internal ActiveContext TypeScoped;
    internal ActiveProperty Property;

    /// <summary>See <see cref="ExpandedItem.Place"/>.</summary>
    internal int Place;

    /// <summary>The object's type is @json, so that its @value may be anything.</summary>
    internal bool IsJson;

    internal Utf8Text Id;
    internal Chain Types;
    internal bool TypesAreArray;
    internal int Value;
    internal Utf8Text Language;
    internal Direction Direction;
    internal Utf8Text Index;

    /// <summary>The values of @list or @set.</summary>
    internal Chain Items;

    internal Chain Content;

    /// <summary>Members that are nested, to be read last (JSON-LD 1.1 API section 5.1.2, step 14).</summary>
    internal List<int>? Nests;

    private int seen;

    internal readonly bool Has(Keyword keyword) => (seen & (1 << (int)keyword)) != 0;

    internal void See(Keyword keyword) => seen |= 1 << (int)keyword;

    /// <summary>Whether no other keywords than these were seen, and no property.</summary>
    internal readonly bool HasOnly(params ReadOnlySpan<Keyword> keywords)
    {
        var others = seen;
        foreach (var keyword in keywords)
        {
            others &= ~(1 << (int)keyword);
        }

        return others == 0 && Content.IsEmpty;
    }

    internal readonly bool IsBare => seen == 0 && Content.IsEmpty;
}
