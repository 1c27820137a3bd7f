namespace Aloi.Standards.Did;

/// <summary>The rules in force after an entry (did:webvh 1.0, section did:webvh DID Method Parameters).</summary>
internal sealed record WebVhParameters
{
    /// <summary>The only version of the method that is known here.</summary>
    internal const string Version = "did:webvh:1.0";

    /// <summary>How long a resolver may keep the history when the controller does not say, in seconds.</summary>
    internal const long DefaultTtl = 3600;

    internal string Scid { get; init; } = "";

    internal IReadOnlyList<string> UpdateKeys { get; init; } = [];

    internal IReadOnlyList<string> NextKeyHashes { get; init; } = [];

    internal bool NeedsWitnesses { get; init; }

    internal bool IsPortable { get; init; }

    internal bool IsDeactivated { get; init; }

    internal long Ttl { get; init; } = DefaultTtl;
}
