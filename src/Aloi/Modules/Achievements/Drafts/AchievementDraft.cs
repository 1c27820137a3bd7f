using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>
/// A definition that somebody is still writing: kept as it was typed, finished or not. Publishing makes a version of it and leaves the
/// draft as it was then, so that the next version starts from the same choices.
/// </summary>
public sealed class AchievementDraft : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }

    /// <summary>What the form that made it carried, so that posting the form twice makes one draft.</summary>
    public required string FormKey { get; init; }

    /// <summary>Who will issue it.</summary>
    public required long EntityId { get; set; }

    /// <summary>The achievement that this becomes the next version of; null for a new one.</summary>
    public long? AchievementId { get; init; }

    /// <summary>The fields of the form as typed, as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The picture that was uploaded, as PNG.</summary>
    public byte[]? Image { get; set; }

    /// <summary>Moves with every change, so that nobody overwrites what they have not seen.</summary>
    public int Revision { get; set; }

    /// <summary>The member who last changed it.</summary>
    public long? ChangedBy { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The version that it became; null while it is being written.</summary>
    public long? PublishedVersionId { get; set; }
}
