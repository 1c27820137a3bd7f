using Aloi.Platform.Outbox;

namespace Aloi.Modules.Credentials.Contracts;

/// <summary>These credentials are signed and kept; nobody has seen them yet.</summary>
public sealed record CredentialsIssued(long[] CredentialIds) : IEvent
{
    public static string Name => "credentials.issued.v1";
}

/// <summary>These credentials were revoked, suspended or reinstated; the list that says so is already served.</summary>
public sealed record CredentialsStatusChanged(long[] CredentialIds) : IEvent
{
    public static string Name => "credentials.status-changed.v1";
}
