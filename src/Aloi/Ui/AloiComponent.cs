using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Aloi.Ui;

/// <summary>What every component has at hand: the person's language, its sentences, and the request it is drawn for.</summary>
public abstract class AloiComponent : ComponentBase
{
    [Inject]
    public required PageContext Here { get; set; }

    protected Language Language => Here.Language;

    protected string T(string key, params object?[] arguments) => TextCatalog.Get(Language, key, arguments);

    /// <summary>The sentence of the key ending in <c>.one</c> or <c>.other</c>, as the number asks.</summary>
    protected string Count(string key, decimal number, params object?[] arguments) => Plurals.Get(Language, key, number, arguments);

    protected string? ErrorOf(IReadOnlyList<Problem>? problems, string field) =>
        problems?.FirstOrDefault(p => string.Equals(p.Where?.Field, field, StringComparison.Ordinal))?.Sentence(Language);
}
