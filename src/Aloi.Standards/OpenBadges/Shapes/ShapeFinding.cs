namespace Aloi.Standards.OpenBadges;

/// <summary>One place where a document is not the Open Badge it says it is.</summary>
/// <param name="Pointer">Where, as a JSON Pointer (RFC 6901).</param>
/// <param name="Code">
/// What is wrong, stable: <c>missing</c>, <c>wrong-form</c>, <c>wrong-type</c>, <c>wrong-context</c>, <c>not-in-list</c>, <c>not-allowed</c>.
/// </param>
/// <param name="Message">The same in words.</param>
public sealed record ShapeFinding(string Pointer, string Code, Sentence Message);
