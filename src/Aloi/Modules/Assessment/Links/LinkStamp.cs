using Aloi.Platform;
using Aloi.Platform.Access;

namespace Aloi.Modules.Assessment.Links;

/// <summary>A new id, the time, and who acts.</summary>
internal sealed class LinkStamp(Ids ids, CurrentUser user, TimeProvider time)
{
    public PublicId NewId() => ids.NewPublicId();

    public string By => user.Trace;

    public DateTimeOffset Now => time.GetUtcNow();
}
