namespace Aloi.Platform.Access;

public enum ActorKind
{
    /// <summary>Nobody signed in.</summary>
    Anonymous,

    /// <summary>A member of an organisation, by the organisation's own record.</summary>
    Member,

    /// <summary>The owner of a vault.</summary>
    Person,

    /// <summary>The program itself: handlers and timers.</summary>
    System,

    /// <summary>The operator at the command line.</summary>
    Operator,

    /// <summary>Somebody without an account, behind a link that was made for them.</summary>
    Link,
}

/// <summary>Who acts. Filled by sign-in, by the dispatcher, or by the command line.</summary>
public sealed class CurrentUser
{
    public ActorKind Kind { get; private set; } = ActorKind.Anonymous;

    /// <summary>The internal key of the member, of the vault owner or of the link.</summary>
    public long? Id { get; private set; }

    public void Become(ActorKind kind, long? id = null) => (Kind, Id) = (kind, id);

    /// <summary>For the audit trail: a kind and an internal key, never a name.</summary>
    public string Trace => Id is { } id ? $"{Kind.ToString().ToLowerInvariant()}:{id}" : Kind.ToString().ToLowerInvariant();
}
