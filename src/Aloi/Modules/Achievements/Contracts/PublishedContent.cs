using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Json;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>All that a published version says. It was fixed when the version was published and is read back as it was.</summary>
/// <param name="ProtocolDigest">The digest of the protocol's canonical form, by which anyone can check which rule was applied.</param>
public sealed record PublishedContent(AchievementDefinition Achievement, ProtocolNode Protocol, ContentDigest ProtocolDigest);
