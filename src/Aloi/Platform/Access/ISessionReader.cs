namespace Aloi.Platform.Access;

/// <summary>Recognises who comes with a request, for one kind of person. A module that signs people in brings one.</summary>
public interface ISessionReader
{
    ActorKind Kind { get; }

    /// <summary>Fills <see cref="CurrentUser"/> (and the tenant's scope) when the request carries an open session.</summary>
    Task<bool> ReadAsync(HttpContext http);
}
