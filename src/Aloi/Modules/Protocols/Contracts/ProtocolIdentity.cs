using Aloi.Modules.Protocols.Writing;
using Aloi.Platform.Json;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>What makes two protocols the same rule: their canonical form, whatever the spelling of their text.</summary>
public static class ProtocolIdentity
{
    /// <summary>The RFC 8785 form of the model; what has its default is left out.</summary>
    public static string Canonical(ProtocolNode protocol) => CanonicalJson.Write(ProtocolModel.Of(protocol));

    /// <summary>The digest of the canonical form; its <see cref="ContentDigest.Name"/> goes into the credential.</summary>
    public static ContentDigest Digest(ProtocolNode protocol) => ContentDigest.Of(Canonical(protocol));
}
