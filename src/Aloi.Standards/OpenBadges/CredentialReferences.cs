namespace Aloi.Standards.OpenBadges;

/// <summary>A schema that the credential follows (Open Badges 3.0, appendix B, class CredentialSchema; VC Data Model 2.0, section 4.11).</summary>
/// <param name="Id">The address of the schema.</param>
/// <param name="Type">How the schema is to be applied.</param>
public sealed record CredentialSchema(string Id, string Type)
{
    /// <summary>The type that 1EdTech defines for its JSON Schemas (Open Badges 3.0, appendix B, class 1EdTechJsonSchemaValidator2019).</summary>
    public const string OneEdTechJsonSchema2019 = "1EdTechJsonSchemaValidator2019";

    /// <summary>The published schema of AchievementCredential.</summary>
    public static CredentialSchema AchievementCredential { get; } =
        new("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json", OneEdTechJsonSchema2019);
}

/// <summary>
/// Something that a credential refers to by type: a refresh service, terms of use, a status entry (Open Badges 3.0, appendix B, classes
/// RefreshService, TermsOfUse and CredentialStatus).
/// </summary>
/// <param name="Type">What it is: a term of a context, or an absolute address.</param>
/// <param name="Id">Its address; a refresh service always has one.</param>
public sealed record CredentialReference(string Type, string? Id = null)
{
    /// <summary>The type of 1EdTech's own list of withdrawn credentials.</summary>
    public const string OneEdTechRevocationList = "1EdTechRevocationList";

    /// <summary>The type of 1EdTech's refresh service.</summary>
    public const string OneEdTechCredentialRefresh = "1EdTechCredentialRefresh";
}

/// <summary>One bit of a published list (Bitstring Status List 1.0, section 2.1 BitstringStatusListEntry).</summary>
/// <param name="ListCredential">The address of the signed list.</param>
/// <param name="Index">The place of this credential in the list.</param>
/// <param name="Purpose">What a set bit means: <c>revocation</c> or <c>suspension</c>.</param>
public sealed record BitstringStatusEntry(string ListCredential, long Index, string Purpose);
