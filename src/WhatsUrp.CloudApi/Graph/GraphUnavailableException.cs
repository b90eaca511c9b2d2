// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Graph;

/// <summary>No answer came from the platform, or none that can be understood: it is not known whether the call had an effect.</summary>
/// <remarks>Its message never holds a token or an address.</remarks>
public sealed class GraphUnavailableException : Exception
{
    internal GraphUnavailableException(string operation, string reason, Exception? inner = null)
        : base($"{operation}: {reason}.", inner)
    {
    }

    /// <summary>Gets how long nothing will be sent, because the platform has failed too often; <see langword="null"/> when a request was sent.</summary>
    public TimeSpan? RetryAfter { get; internal init; }
}
