// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Nothing was sent: after too many failures the calls of the number rest for a while.</summary>
internal sealed class GraphRestException(TimeSpan wait, Exception inner) : Exception("The calls of the number rest after too many failures.", inner)
{
    public TimeSpan Wait => wait;
}
