using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>One line of the list.</summary>
/// <param name="Name">Empty after the person's content was erased, and for people whose name is not known.</param>
/// <param name="Delivery">Null while it is on its way.</param>
/// <param name="MayChange">Whether the current user administers the issuing entity.</param>
public sealed record ProofRow(
    PublicId Id,
    string Name,
    bool IsErased,
    string Achievement,
    string Entity,
    DateTimeOffset IssuedAt,
    ProofState State,
    ProofLevel Level,
    ProofDelivery? Delivery,
    bool MayChange
);

/// <param name="Next">The last of this page when there are more.</param>
public sealed record ProofRows(IReadOnlyList<ProofRow> Rows, PublicId? Next);
