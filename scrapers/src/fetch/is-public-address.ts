import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Whether an IP address is one of a public host. Everything that IANA lists as special is not: private, loopback,
 * link-local, carrier-grade NAT, documentation, multicast, reserved; in IPv6 everything outside 2000::/3 and in it the
 * ranges that wrap or stand for an IPv4 address. Addresses mapped from IPv4 (::ffff:0:0/96) are never public here:
 * no DNS answer has a reason to use them.
 *
 * https://www.iana.org/assignments/iana-ipv4-special-registry https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false; // a zone (fe80::1%eth0) names a link of this machine
  return global6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

/** Whether an IP address is this machine's own loopback, in its plain forms. */
export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return loopback4.check(address, "ipv4");
  return isIPv6(address) && !address.includes(".") && loopback6.check(address, "ipv6");
}

const special4 = subnets("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3", // multicast, reserved, broadcast
]);
const global6 = subnets("ipv6", ["2000::/3"]);
const special6 = subnets("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);
const loopback4 = subnets("ipv4", ["127.0.0.0/8"]);
const loopback6 = subnets("ipv6", ["::1/128"]);

/** One list a family: a list that holds both also matches an IPv4 address by its IPv6 form. */
function subnets(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
