using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The property whose value is being expanded ("active property", JSON-LD 1.1 API section 5.1). The default is none at all.</summary>
internal readonly record struct ActiveProperty(int Name, TermDefinition? Term)
{
    internal static ActiveProperty None => default;

    internal static ActiveProperty Of(Keyword keyword) => new((int)keyword, null);

    /// <summary>Scalars here, and nodes without content, hang on nothing.</summary>
    internal bool IsFreeFloating => Name is 0 or (int)Keyword.Graph;

    internal bool Is(Keyword keyword) => Name == (int)keyword;
}
