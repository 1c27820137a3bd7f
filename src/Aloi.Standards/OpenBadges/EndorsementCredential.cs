namespace Aloi.Standards.OpenBadges;

/// <summary>What somebody says about a credential, an achievement or a profile (Open Badges 3.0, appendix B, class EndorsementCredential).</summary>
public sealed record EndorsementCredential : VerifiableCredential
{
    /// <summary>What is endorsed, and in which words.</summary>
    public required EndorsementSubject Subject { get; init; }
}

/// <summary>What is endorsed (Open Badges 3.0, appendix B, class EndorsementSubject).</summary>
/// <param name="Id">The identifier of the credential, the achievement or the profile.</param>
/// <param name="Comment">What the endorser says; Markdown is allowed by the specification.</param>
public sealed record EndorsementSubject(string Id, string? Comment = null);
