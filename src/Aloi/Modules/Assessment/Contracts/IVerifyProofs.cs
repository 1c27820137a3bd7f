using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>
/// Reads a proof that somebody brings from wherever it was issued, and verifies it as any stranger would. Answered where credentials are known.
/// </summary>
public interface IVerifyProofs
{
    /// <param name="handed">A file or a link.</param>
    /// <param name="holder">The address the proof must have been awarded to.</param>
    /// <param name="cancellation">Stops the work.</param>
    Task<Outcome<OutsideProof>> VerifyAsync(ProofHandedIn handed, string holder, CancellationToken cancellation);
}

/// <param name="File">The bytes of a document or of a picture with a proof in it; null when a link was given.</param>
public sealed record ProofHandedIn(byte[]? File, string Link);

/// <summary>What a proof says, and whether it holds.</summary>
/// <param name="Uri">The credential's own id; the digest of its bytes when it has none.</param>
/// <param name="Achievement">The identifier of what it is about; null when it states none.</param>
/// <param name="Problems">Why it does not hold, or could not be checked, in the words of the verifier; empty when it holds.</param>
public sealed record OutsideProof(
    string Uri,
    string? Achievement,
    string Title,
    string? Issuer,
    DateTimeOffset? ValidUntil,
    bool Holds,
    IReadOnlyList<(string French, string English)> Problems
)
{
    /// <summary>The first reason in the reader's language.</summary>
    public string Why(Language language) =>
        Problems.Count == 0 ? ""
        : language == Language.French ? Problems[0].French
        : Problems[0].English;
}
