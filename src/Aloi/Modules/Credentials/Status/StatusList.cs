using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Standards.StatusList;

namespace Aloi.Modules.Credentials.Status;

/// <summary>
/// A published list of bits, one for each credential that names it. It is served as it was last signed; a change of a bit signs it anew.
/// </summary>
public sealed class StatusList : ITenantOwned
{
    /// <summary>The least that the specification allows, so that a bit hides among many.</summary>
    public const int Size = BitstringStatusList.MinBits;

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long EntityId { get; init; }

    /// <summary>Counts the entity's lists; two nodes never both make the next one.</summary>
    public required int Number { get; init; }

    /// <summary>How many places are taken. Places are given out in an order that says nothing about when.</summary>
    public int Taken { get; init; }

    /// <summary>Moves with every signature.</summary>
    public int Revision { get; init; }

    /// <summary>The signed list credential.</summary>
    public required byte[] Document { get; init; }
}
