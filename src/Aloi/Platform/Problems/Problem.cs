using Aloi.Platform.Texts;

namespace Aloi.Platform.Problems;

/// <summary>
/// One kind of expected refusal. Each module declares its closed list as static fields of a class named <c>…Problems</c>. The code is
/// also the key of its sentence in the module's texts and its heading in docs/problems.md.
/// </summary>
/// <param name="Code">Stable, lower case: <c>module.what-is-wrong</c>.</param>
/// <param name="Status">The HTTP status when the refusal travels as RFC 9457 problem details.</param>
public sealed record ProblemKind(string Code, int Status)
{
    public Problem With(params object?[] arguments) => new(this, arguments);
}

/// <summary>Where in the sender's input the problem lies. Lines, columns and rows count from one.</summary>
public sealed record Location(string? Source = null, int? Line = null, int? Column = null, string? Field = null);

/// <summary>A refusal: its kind, the arguments of its sentence, and where.</summary>
public sealed record Problem(ProblemKind Kind, IReadOnlyList<object?> Arguments, Location? Where = null)
{
    public string Code => Kind.Code;

    public Problem At(Location where) => this with { Where = where };

    /// <summary>The sentence for the person, without the location.</summary>
    public string Sentence(Language language) => TextCatalog.Get(language, Kind.Code, [.. Arguments]);
}
