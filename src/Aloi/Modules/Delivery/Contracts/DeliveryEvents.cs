using Aloi.Platform.Outbox;

namespace Aloi.Modules.Delivery.Contracts;

/// <summary>These credentials are in the vault, here or on another host, waiting for or already with their holders.</summary>
public sealed record CredentialsStored(long[] CredentialIds) : IEvent
{
    public static string Name => "delivery.credentials-stored.v1";
}
