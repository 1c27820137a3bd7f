namespace Aloi.Standards;

/// <summary>One thing said in the two languages in which every sentence of the product exists.</summary>
/// <param name="French">The sentence in French.</param>
/// <param name="English">The sentence in English.</param>
public sealed record Sentence(string French, string English);
