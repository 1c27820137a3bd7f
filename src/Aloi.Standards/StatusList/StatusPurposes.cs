namespace Aloi.Standards.StatusList;

/// <summary>The purposes with a meaning of their own (Bitstring Status List 1.0 section 2.1). Any other text is a purpose too.</summary>
public static class StatusPurposes
{
    /// <summary>Set for good: the credential is no longer valid.</summary>
    public const string Revocation = "revocation";

    /// <summary>Set for a time.</summary>
    public const string Suspension = "suspension";

    /// <summary>Set for good: a newer version can be had from the credential's refresh service. The credential stays valid.</summary>
    public const string Refresh = "refresh";

    /// <summary>The value stands for one of the messages that the entry defines.</summary>
    public const string Message = "message";
}
