namespace Aloi.Platform.Access;

/// <summary>
/// Who a route is for. Every route says so; a test fails on one that does not. The gate reads the session of the named kind, and of no
/// other, so a member's cookie never opens a vault, nor a vault's cookie an organisation.
/// </summary>
/// <param name="Kind">Whose session is read; anonymous means none is.</param>
/// <param name="Required">Without such a session the answer is 401.</param>
public sealed record RouteAccess(ActorKind Kind, bool Required)
{
    /// <summary>Another program calls it and proves itself in its own way: browsers' cookies and origins play no part.</summary>
    public bool ForPrograms { get; init; }

    /// <summary>A page that posts forms: the origin is checked, the content type is not.</summary>
    public bool TakesForms { get; init; }

    public static RouteAccess Public { get; } = new(ActorKind.Anonymous, Required: false);
}

public static class RouteAccessExtensions
{
    /// <summary>Open to anybody; no session is read.</summary>
    public static T Public<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(RouteAccess.Public);

    /// <summary>Only with a session of this kind.</summary>
    public static T OnlyFor<T>(this T route, ActorKind kind)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(kind, Required: true));

    /// <summary>Open to anybody; a session of this kind is recognised.</summary>
    public static T OpenTo<T>(this T route, ActorKind kind)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(kind, Required: false));

    /// <summary>For another program, which proves itself by a token of the route's own.</summary>
    public static T ForPrograms<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(RouteAccess.Public with { ForPrograms = true });

    /// <summary>A page's form, open to anybody.</summary>
    public static T PublicForm<T>(this T route)
        where T : IEndpointConventionBuilder => route.WithMetadata(RouteAccess.Public with { TakesForms = true });

    /// <summary>A page's form, only with a session of this kind.</summary>
    public static T FormFor<T>(this T route, ActorKind kind)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(kind, Required: true) { TakesForms = true });

    /// <summary>A page's form, open to anybody; a session of this kind is recognised.</summary>
    public static T FormOpenTo<T>(this T route, ActorKind kind)
        where T : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(kind, Required: false) { TakesForms = true });
}
